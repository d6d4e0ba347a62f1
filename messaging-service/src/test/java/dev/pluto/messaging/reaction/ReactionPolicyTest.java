package dev.pluto.messaging.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.reaction.ReactionPolicy.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReactionPolicyTest {

    private static final String OURS = "Hey, reminder: call your mum ⏰";
    private static final List<String> SENT = List.of(
            OURS,
            "On it. I'll remember that your sister Anna lives in Berlin.",
            "Good morning! It's Thursday.\n09:00 dentist\n\"Milk\" is on your list.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Liked “Stop the morning digest”",
                "Loved “See you”",
                "Disliked “Stop the morning digest”",
                "Laughed at “ok”",
                "Emphasized “See you”",
                "Emphasised “See you”",
                "Questioned “See you?”",
                "Liked \"See you\"",
                "Liked “a line\nand another\n\nand a third”",
                "Liked “she said “no” twice”",
                "  Liked  “See you” \n",
                "Liked\u00a0“See you”",
                "Reacted 👍 to “See you”",
                "Reacted 👍🏽 to “See you”",
                "Reacted 👩‍👩‍👧 to “See you”",
                "Reacted 🇩🇪 to “See you”",
                "Reacted ❤️ to “See you”",
                "Reacted ‼️ to “See you”",
                "Reacted with 😂 to “See you”",
                "Reacted with a sticker to “See you”",
                "👍 to \"See you\"",
                " 😀 to “See you”",
                "\u200a\u200b👍\u200b to “\u200aSee you\u200a”\u200a",
                "Removed a like from “See you”",
                "Removed a heart from “See you”",
                "Removed a laugh from “See you”",
                "Removed an exclamation from “See you”",
                "Removed a question mark from “See you”",
                "Removed 👍 from “See you”",
                "Liked an image",
                "Loved a movie",
                "Laughed at an attachment",
                "Emphasized an audio message",
                "Reacted 🔥 to a photo",
                "Removed a heart from an image",
                "Loved “a message that was cut sho…"
            })
    void knowsReactionsOfEnglishPhones(String text) {
        assertThat(ReactionPolicy.read(text)).isEqualTo(Verdict.REACTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gefällt „Stop the morning digest“",
                "Gefällt mir: „Bis dann“",
                "A Marisol le encantó “Hasta luego”",
                "A María José no le gustó “Hasta luego”",
                "Marisol reaccionó con 👍 a “Hasta luego”",
                "Hat „Bis dann“ mit einem „Gefällt mir“ markiert",
                "Hat „Bis dann“ geliebt",
                "Hat über „Bis dann“ gelacht",
                "Lachte über „Bis dann“",
                "Hat „Bis dann“ hervorgehoben",
                "Reagierte mit 😂 auf „Bis dann“",
                "Hat mit 👍 auf „Bis dann“ reagiert",
                "Hat ein „Gefällt mir“ von „Bis dann“ entfernt",
                "Gefällt ein Bild",
                "A aimé « À demain »",
                "A aimé «\u00a0À demain\u00a0»",
                "A aimé «\u202fÀ demain\u202f»",
                "A adoré « À demain »",
                "N’a pas aimé « À demain »",
                "A ri de « À demain »",
                "A mis l’accent sur « À demain »",
                "A réagi avec 😂 à « À demain »",
                "a ajouté un « J’aime » à « À demain »",
                "A retiré un « J’aime » de « À demain »",
                "A aimé une image",
                "Le gustó “Hasta mañana”",
                "Le gusta “Hasta mañana”",
                "Le encantó “Hasta mañana”",
                "No le gustó “Hasta mañana”",
                "Le dio risa “Hasta mañana”",
                "Exclamó por “Hasta mañana”",
                "Dudó sobre “Hasta mañana”",
                "Reaccionó con 😂 a “Hasta mañana”",
                "Le encantó una imagen",
                "Eliminó un “Me gusta” de “Hasta mañana”",
                "Ha messo “Mi piace” a “A domani”",
                "Ha adorato “A domani”",
                "Ha riso per “A domani”",
                "Ha reagito con 👍 a “A domani”",
                "Piace “A domani”",
                "Curtiu “Até amanhã”",
                "Adorou “Até amanhã”",
                "Gostou de “Até amanhã”",
                "Riu de “Até amanhã”",
                "Reagiu com 👍 a “Até amanhã”",
                "Vindt “Tot morgen” leuk",
                "Vond “Tot morgen” leuk",
                "Lachte om “Tot morgen”",
                "Reageerde met 👍 op “Tot morgen”",
                "Gillade ”Vi ses”",
                "Skrattade åt ”Vi ses”",
                "Syntes godt om »Vi ses«",
                "Likte «Vi ses»",
                "Tykkäsi: ”Nähdään”",
                "Polubiono „Do jutra”",
                "Понравилось «До завтра»",
                "Сподобалося «До завтра»",
                "“Yarın görüşürüz” mesajını beğendi",
                "「また明日」に“いいね”しました",
                "“또 봐요”을(를) 좋아함",
                "喜欢了“明天见”",
                "对“明天见”大笑",
                "喜歡「明天見」",
                "أعجب بـ ”إلى الغد“"
            })
    void knowsReactionsInTheLanguagesPhonesWrite(String text) {
        assertThat(ReactionPolicy.read(text)).isEqualTo(Verdict.REACTION);
    }

    static Stream<String> wordsAroundOurMessage() {
        return Stream.of(
                "Hartjie vir “" + OURS + "”", // a language that is not listed
                "Bahoo: «" + OURS + "»",
                "“" + OURS + "” ni sawa",
                "🫶 kwa “" + OURS + "”",
                "Vind oulik \"" + OURS + "\"",
                "Hartjie vir “Hey, reminder: call…”",
                "Hartjie vir “Hey, reminder: call...”",
                "Hartjie vir “On it. I’ll remember that your sister Anna lives in Berlin.”",
                "Hartjie vir “Good morning! It’s Thursday.\n09:00 dentist\n“Milk” is on your list.”");
    }

    @ParameterizedTest
    @MethodSource("wordsAroundOurMessage")
    void knowsAReactionInAnyLanguageByTheMessageOfOursItQuotes(String text) {
        assertThat(ReactionPolicy.read(text)).isEqualTo(Verdict.REACTION_IF_OURS);
        assertThat(ReactionPolicy.quotes(text, SENT)).isTrue();
        assertThat(ReactionPolicy.quotes(text, List.of("Something else altogether")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "why did you say “Hey, reminder: call your mum ⏰”?",
                "why did you say “Hey, reminder: call your mum ⏰”",
                "What does “Hey, reminder: call your mum ⏰” mean",
                "Cancel “Hey, reminder: call your mum ⏰”",
                "Move “Hey, reminder: call your mum ⏰” to 5pm",
                "You wrote “Hey, reminder: call your mum ⏰”",
                "ok “Hey, reminder: call your mum ⏰”",
                "Annule « Hey, reminder: call your mum ⏰ »",
                "Warum sagst du „Hey, reminder: call your mum ⏰“",
                "Cancela “Hey, reminder: call your mum ⏰”",
                "“Hey, reminder: call your mum ⏰”",
                "“Hey, reminder: call your mum ⏰” at the end of a long week of work I find it hard to listen",
                "Hartjie vir “call your mum”",
                "Hartjie vir “Hey”"
            })
    void takesWordsAboutAMessageOfOursForWords(String text) {
        assertThat(ReactionPolicy.read(text)).isNotEqualTo(Verdict.REACTION);
        assertThat(ReactionPolicy.read(text) == Verdict.REACTION_IF_OURS && ReactionPolicy.quotes(text, SENT))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"",
                "“”",
                "Liked",
                "Liked it a lot",
                "I liked “The Crow”",
                "Liked “The Crow” last night",
                "Loved it!",
                "Loved an image of the sea",
                "Laughed at my boss today",
                "Questioned everything",
                "My boss said “stop the digest”",
                "remind me to read “Dune” tomorrow",
                "He said “I loved it” and then left",
                "Remember “open sesame” is the password",
                "\"call mum\" at 5 please",
                "👍",
                "👍 thanks",
                "J'ai adoré « le film »",
                "A aimé ça",
                "Me gustó “Dune”",
                "Stop the morning digest"
            })
    void takesWhatPeopleSayForWords(String text) {
        assertThat(ReactionPolicy.read(text)).isNotEqualTo(Verdict.REACTION);
        assertThat(ReactionPolicy.quotes(text, SENT)).isFalse();
    }

    @Test
    void looksAtABoundedPartOfAText() {
        String quotes = "Liked " + "“".repeat(1_900);
        String endless = "Liked “" + "x".repeat(60_000) + "”";

        assertThat(ReactionPolicy.read(quotes)).isNotNull();
        assertThat(ReactionPolicy.read(endless)).isEqualTo(Verdict.WORDS);
        assertThat(ReactionPolicy.read("“".repeat(60_000))).isEqualTo(Verdict.WORDS);
    }
}
