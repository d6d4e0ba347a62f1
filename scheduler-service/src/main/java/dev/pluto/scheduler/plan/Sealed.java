package dev.pluto.scheduler.plan;

/** Names of the fields sealed with the person's key; part of the seal, so one field's value opens nowhere else. */
public final class Sealed {

    public static final String WHAT = "task.what";

    private Sealed() {}
}
