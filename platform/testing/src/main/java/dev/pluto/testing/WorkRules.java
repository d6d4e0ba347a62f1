package dev.pluto.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Predicate;

/** Time, threads and what runs in the background. */
final class WorkRules {
    private static final Set<String> CLOCKLESS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");
    private static final Set<String> MUTINY = Set.of("io.smallrye.mutiny.Uni", "io.smallrye.mutiny.Multi");

    private WorkRules() {}

    static ArchRule injectedTime() {
        return noClasses()
                .should()
                .accessTargetWhere(calls("ask the system for the time", WorkRules::readsSystemTime))
                .because("time is an injected Clock: only then can a test decide what time it is");
    }

    private static boolean readsSystemTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean now = CLOCKLESS.contains(owner)
                && name.equals("now")
                && !access.getTarget().getFullName().contains("java.time.Clock");
        boolean millis = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        boolean date = owner.equals("java.util.Date")
                && access.getTarget().getFullName().endsWith("<init>()");
        return now || millis || date;
    }

    static ArchRule noBlocking() {
        return noClasses()
                .should()
                .accessTargetWhere(calls(
                        "await or subscribe",
                        access -> MUTINY.contains(access.getTargetOwner().getName())
                                && (access.getTarget().getName().equals("await")
                                        || access.getTarget().getName().equals("subscribe"))))
                .because("await blocks the event loop for everybody, and what is subscribed by hand fails unseen:"
                        + " return the Uni");
    }

    static ArchRule oneWayToWorkInTheBackground() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.pluto.work..")
                .should()
                .accessTargetWhere(calls("keep timers or threads of their own", WorkRules::keepsTime))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus.scheduler..",
                        "io.quarkus.vertx.core.runtime..",
                        "io.smallrye.common.vertx..",
                        "io.vertx.core.impl..")
                .because("what repeats is a WorkLoop or a WorkPool: never two at a time, ended with the service, told"
                        + " of when it fails, its time in a test's hands; and Vert.x' inside is known in one"
                        + " place");
    }

    private static boolean keepsTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean vertx = owner.startsWith("io.vertx.") && (name.equals("setTimer") || name.equals("setPeriodic"));
        boolean ticks = owner.equals("io.smallrye.mutiny.groups.MultiCreate") && name.equals("ticks");
        boolean java = owner.equals("java.util.Timer") || owner.equals("java.util.concurrent.Executors");
        return vertx || ticks || java;
    }

    static ArchRule oneWayToLog() {
        return noClasses()
                .should()
                .accessTargetWhere(calls("print or log past the log", WorkRules::printsPastTheLog))
                .because("only what goes through the log is structured, masked and read by anybody");
    }

    private static boolean printsPastTheLog(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean stream = owner.equals("java.lang.System") && (name.equals("out") || name.equals("err"));
        boolean javaLogging = owner.startsWith("java.util.logging.");
        return stream || javaLogging || name.equals("printStackTrace");
    }

    private static DescribedPredicate<JavaAccess<?>> calls(String description, Predicate<JavaAccess<?>> predicate) {
        return describe(description, predicate);
    }
}
