package dev.pluto.testing;

/** What rules made for services leave to a program that is none, with the reason; one that is not used fails. */
public final class Freedom {

    private final String rule;
    private final String reason;

    private Freedom(String rule, String reason) {
        this.rule = rule;
        this.reason = reason;
    }

    /** Timers and threads of its own, where {@code platform/work} is not. */
    public static Freedom toKeepThreads(String reason) {
        return new Freedom(WorkRules.oneWayToWorkInTheBackground().getDescription(), reason);
    }

    /** Printing past the log. */
    public static Freedom toPrint(String reason) {
        return new Freedom(WorkRules.oneWayToLog().getDescription(), reason);
    }

    boolean isFrom(String description) {
        return rule.equals(description);
    }

    String reason() {
        return reason;
    }
}
