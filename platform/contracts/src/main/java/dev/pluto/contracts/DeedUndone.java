package dev.pluto.contracts;

/**
 * What was taken back.
 *
 * @param count how many rows are as before; 0 when there was nothing to take back or it is too late
 */
@SnakeCase
public record DeedUndone(@Required int count) {
    @Override
    public String toString() {
        return "DeedUndone[" + count + "]";
    }
}
