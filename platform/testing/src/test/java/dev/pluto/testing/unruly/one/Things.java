package dev.pluto.testing.unruly.one;

public class Things {
    Row row = new Row();
    UnrulyResource upwards = new UnrulyResource();

    static class Row {}
}
