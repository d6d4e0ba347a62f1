package dev.pluto.scheduler;

import dev.pluto.testing.PlutoTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the running service; the same boot for all of them. It sweeps once at its start, then only when a test asks. */
@QuarkusTest
@QuarkusTestResource(
        value = PlutoTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "scheduler"),
            @ResourceArg(name = "pluto.scheduler.sweep.interval", value = "PT1H")
        })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SchedulerServiceTest {}
