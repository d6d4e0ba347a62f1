package dev.pluto.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a class has to be, told by what is wrong with it. */
final class ClassCondition extends ArchCondition<JavaClass> {

    private final Function<JavaClass, Stream<String>> breaches;

    private ClassCondition(String description, Function<JavaClass, Stream<String>> breaches) {
        super(description);
        this.breaches = breaches;
    }

    /**
     * A condition.
     *
     * @param description goes on after "classes should"
     * @param breaches a line for each thing wrong with a class, none when it is as it should be
     */
    static ArchCondition<JavaClass> of(String description, Function<JavaClass, Stream<String>> breaches) {
        return new ClassCondition(description, breaches);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        breaches.apply(type).forEach(breach -> events.add(SimpleConditionEvent.violated(type, breach)));
    }
}
