package dev.pluto.scheduler.reminder;

/** Ids in the API document: those of the samples of platform/contracts. */
final class ReminderExamples {

    static final String PERSON = "0190a6a0-0000-7000-8000-000000000001";
    static final String TASK = "0190a6a0-0000-7000-8000-000000000021";

    private ReminderExamples() {}
}
