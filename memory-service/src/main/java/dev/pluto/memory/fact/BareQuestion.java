package dev.pluto.memory.fact;

/** How well a fact answers a question that says only whom or what it is about: "how much is Netflix?". */
final class BareQuestion {

    private BareQuestion() {}

    /** From 0 to 1. */
    static double score(Asked asked, Fact fact) {
        return switch (asked.wanted()) {
            case WHAT ->
                fact.attribute().equals("job")
                                || fact.attribute().equals(Fact.NAME)
                                || fact.telling().lemma().equals("be")
                        ? 0.8
                        : 0;
            case WHEN -> fact.telling().lemma().equals("be") || fact.about().contains("due") ? 0.8 : 0;
            case HOW_MANY -> fact.attribute().endsWith("price") || isSum(fact) ? 0.8 : 0;
            default -> 0;
        };
    }

    /** "Netflix is 10.99 a month". */
    private static boolean isSum(Fact fact) {
        String value = fact.telling().value();
        return fact.telling().lemma().equals("be")
                && !fact.attribute().equals("age")
                && !value.isEmpty()
                && (Character.isDigit(value.charAt(0)) || "£$€".indexOf(value.charAt(0)) >= 0);
    }
}
