package dev.pluto.language.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.embedding.E5SmallModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Danger by words and meaning, and its nearest neighbours; none of these texts stands in the examples. */
class DangerModelTest {

    private static final double BAR = 0.5;
    private static final ActModel MODEL = ActModel.of("en");
    private static final E5SmallModel E5 = E5SmallModel.open();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grandad keeps nodding off mid word and his lips have gone a funny colour",
                "ive sorted the will and fed the cat for the last time",
                "water is at the bonnet and the doors wont push open",
                "i climbed over the railings. its a long way down and its quiet",
                "he cut too deep this time and the towel is soaked through",
                "stung on the neck and my tongue is filling my mouth",
            })
    void hearsWhatIsToldRoundabout(String text) {
        assertThat(danger(text)).isGreaterThan(BAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "big storm rolling in tonight they reckon",
                "ice on the roads, drive steady",
                "grandpa nods off mid sentence in every film, it's a family joke",
                "ive sorted the will out with the solicitor, took an hour",
                "climbed over the railings to fetch the frisbee",
                "water up to the hubcaps on the ford, great fun in the jeep",
                "she took the lot, every last cookie on the tray",
                "my words come out all mush before coffee",
                "goodbye for now my dear",
            })
    void isCalmWhereItOnlySoundsSo(String text) {
        assertThat(danger(text)).isLessThan(BAR);
    }

    @ParameterizedTest
    @EnumSource
    void hearsItWhateverWasAsked(Pending asked) {
        assertThat(MODEL.read("she swallowed the lot and now she is limp", asked)
                        .danger())
                .isGreaterThan(BAR);
    }

    @Test
    void leavesWhatIsWantedAsItIs() {
        Interpretation read = MODEL.read("remind me at 4 to take my tablets", Pending.NONE);

        assertThat(read.intent()).isEqualTo(Intent.SET_REMINDER);
        assertThat(read.danger()).isLessThan(read.best().likelihood());
    }

    private static double danger(String text) {
        return MODEL.read(text, Pending.NONE, E5.ofQuery(text)).danger();
    }
}
