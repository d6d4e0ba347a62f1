package dev.pluto.memory.clause;

import java.util.List;

/**
 * Who or what is spoken of.
 *
 * @param steps the way to it; the first is the person ({@link Step#ME}) or a name
 * @param names names it is given in passing: "my niece Saoirse"
 * @param told how it is told back, in the second person, such as "your niece Saoirse"
 * @param isPlural whether it is more than one
 */
public record NounPhrase(List<Step> steps, List<String> names, String told, boolean isPlural) {

    public static final NounPhrase ME = new NounPhrase(List.of(Step.ME), List.of(), "you", true);

    public boolean isMe() {
        return steps.size() == 1 && steps.get(0).equals(Step.ME);
    }

    /** Of "my brother Pete's number" the brother: what somebody has is not called as they are. */
    public NounPhrase somebody() {
        int end = steps.size();
        while (end > 1 && !steps.get(end - 1).isAnimate()) {
            end--;
        }
        return end == 1 ? this : new NounPhrase(steps.subList(0, end), names, told, false);
    }

    public Step last() {
        return steps.get(steps.size() - 1);
    }

    public boolean isAnimate() {
        return last().isAnimate();
    }
}
