package dev.pluto.contracts;

/**
 * How many things are known about a subject, or were until they were forgotten.
 *
 * @param count texts that told something of it and memories of other sources, whatever was read from them
 */
@SnakeCase
public record SubjectCount(@Required int count) {
    @Override
    public String toString() {
        return "SubjectCount[" + count + "]";
    }
}
