package dev.pluto.load.scale;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each deed happens at some time of the day.
 *
 * @param perSecond by deed, all people together
 */
record Moment(String title, Map<String, Double> perSecond) {

    private static final double HOUR = 3600;
    private static final double DAY = 24 * HOUR;

    /** An hour like all others, the mean of a day. */
    static Moment mean(double people, Use use) {
        return new Moment("mean", spread(people, use, 1 / DAY));
    }

    /** The busiest hour of what people do, in which no zone has its morning. */
    static Moment busiest(double people, Use use) {
        Map<String, Double> rates = spread(people, use, use.busiestHour() / HOUR);
        rates.put(use.digest(), 0.0);
        return new Moment("busiest hour", rates);
    }

    /** The minute for which most people have set the same thing, in an hour that is otherwise a mean one. */
    static Moment morning(double people, Use use) {
        Map<String, Double> rates = spread(people, use, 1 / DAY);
        double due = people * use.zoneShare() * use.aDay().getOrDefault(use.digest(), 0.0);
        rates.put(use.digest(), due / use.spreadSeconds());
        return new Moment("morning", rates);
    }

    /** The two for which everything is made large enough. */
    static List<Moment> peaks(double people, Use use) {
        return List.of(busiest(people, use), morning(people, use));
    }

    private static Map<String, Double> spread(double people, Use use, double dayShare) {
        Map<String, Double> rates = new TreeMap<>();
        use.aDay().forEach((deed, times) -> rates.put(deed, times * people * dayShare));
        rates.merge(Use.STRANGER, use.newPeople() * people * dayShare, Double::sum);
        return rates;
    }

    double of(String deed) {
        return perSecond.getOrDefault(deed, 0.0);
    }
}
