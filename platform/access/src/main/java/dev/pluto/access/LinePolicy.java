package dev.pluto.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which deeds leave a line in the audit trail: whatever an operator does, and what persons and services change. That a person looks
 * at their own is not written down, nor that a service looks on their behalf; that an application does is.
 */
final class LinePolicy {

    /**
     * What services change and is told elsewhere: of what is remembered the message that said it, of a block the line that names
     * the operator.
     */
    private static final Set<Permission> TOLD_ELSEWHERE =
            EnumSet.of(Permission.WRITE_MEMORIES, Permission.REPORT_BLOCKS);

    /** Who does it. */
    enum Kind {
        PERSON,
        /** In the name of a person. */
        APPLICATION,
        OPERATOR,
        SERVICE
    }

    private LinePolicy() {}

    static boolean leavesLine(Kind who, Permission what) {
        return switch (who) {
            case OPERATOR, APPLICATION -> true;
            case PERSON -> what.changes();
            case SERVICE -> what.changes() && !TOLD_ELSEWHERE.contains(what);
        };
    }
}
