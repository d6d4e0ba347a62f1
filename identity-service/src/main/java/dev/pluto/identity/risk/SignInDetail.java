package dev.pluto.identity.risk;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is sealed of a sign-in. Personal data: hides itself in text.
 *
 * @param method how somebody signed in
 * @param country empty when it is not known
 * @param score 0 for nothing doubtful, below 1
 * @param reasons of the rules that said anything
 */
public record SignInDetail(String method, Optional<String> country, double score, List<Reason> reasons) {

    /** The same of who has shown more meanwhile. */
    public SignInDetail by(String other) {
        return new SignInDetail(other, country, score, reasons);
    }

    /** As it is sealed. */
    public String json() {
        JsonArray said = new JsonArray();
        reasons.forEach(reason -> said.add(new JsonObject()
                .put("rule", reason.rule())
                .put("input", reason.input())
                .put("threshold", reason.threshold())
                .put("points", reason.points())));
        return new JsonObject()
                .put("method", method)
                .put("country", country.orElse(null))
                .put("score", score)
                .put("reasons", said)
                .encode();
    }

    /** Of {@link #json}. */
    public static SignInDetail of(String json) {
        JsonObject read = new JsonObject(json);
        List<Reason> reasons = new ArrayList<>();
        JsonArray said = read.getJsonArray("reasons");
        for (int i = 0; i < said.size(); i++) {
            JsonObject reason = said.getJsonObject(i);
            reasons.add(new Reason(
                    reason.getString("rule"),
                    reason.getDouble("input"),
                    reason.getDouble("threshold"),
                    reason.getDouble("points")));
        }
        return new SignInDetail(
                read.getString("method"),
                Optional.ofNullable(read.getString("country")),
                read.getDouble("score"),
                List.copyOf(reasons));
    }

    @Override
    public String toString() {
        return "SignInDetail[hidden]";
    }
}
