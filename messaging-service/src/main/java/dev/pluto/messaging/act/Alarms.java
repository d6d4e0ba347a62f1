package dev.pluto.messaging.act;

import dev.pluto.language.Pieces;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plain signs of danger in languages that are not read. */
final class Alarms {

    private final Map<String, List<List<String>>> byFirst = new HashMap<>();

    Alarms() {
        Lines.of("alarms.txt").values().forEach(signs -> {
            for (String sign : Pieces.of(signs, " | ")) {
                List<String> words = words(sign);
                byFirst.computeIfAbsent(words.get(0), unused -> new ArrayList<>())
                        .add(words);
            }
        });
    }

    private static List<String> words(String text) {
        return Tokens.of(text).stream().map(Token::text).toList();
    }

    boolean isIn(String text) {
        List<String> words = words(text);
        for (int i = 0; i < words.size(); i++) {
            for (List<String> sign : byFirst.getOrDefault(words.get(i), List.of())) {
                int end = i + sign.size();
                if (end <= words.size() && words.subList(i, end).equals(sign)) {
                    return true;
                }
            }
        }
        return false;
    }
}
