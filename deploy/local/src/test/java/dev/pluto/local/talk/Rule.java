package dev.pluto.local.talk;

import java.time.LocalDateTime;

/** A recurrence as it is written in a talk, judged by the moments it gives. */
sealed interface Rule permits DayRule, StepRule {

    /**
     * @param moments all later than {@code said}, at most {@link Moments#MOST}
     * @param begins whether the first of them was judged by a moment of its own, so that it need not be the next one of the rule
     */
    boolean gives(Moments moments, LocalDateTime said, boolean begins);

    /** @throws IllegalArgumentException when it is none of the forms in the README */
    static Rule of(String words) {
        String[] parts = words.strip().split("\\s+");
        boolean isStep = parts[0].equals("hourly")
                || parts.length > 2
                        && parts[0].equals("every")
                        && (parts[2].startsWith("hour") || parts[2].startsWith("minute"));
        return isStep ? StepRule.of(parts) : DayRule.of(parts);
    }
}
