package dev.pluto.testing.unruly.two;

import dev.pluto.testing.unruly.one.UnrulyResource;

public class ThingManager {
    UnrulyResource cycle = new UnrulyResource();
}
