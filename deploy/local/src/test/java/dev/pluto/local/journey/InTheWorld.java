package dev.pluto.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one {@link World}, and looks after each class whether something private lies in the clear. So the order of
 * the classes does not matter.
 */
final class InTheWorld implements ParameterResolver, AfterAllCallback {

    private static final Namespace JOURNEYS = Namespace.create(InTheWorld.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == World.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return world(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        World world = world(context);
        assertThat(ClearText.of(world).placesOfAny(world.secrets()))
                .as("what lies in the clear")
                .isEmpty();
    }

    /** Closed with the last of all tests. */
    private static World world(ExtensionContext context) {
        return context.getRoot().getStore(JOURNEYS).computeIfAbsent(World.class, type -> World.start(), World.class);
    }
}
