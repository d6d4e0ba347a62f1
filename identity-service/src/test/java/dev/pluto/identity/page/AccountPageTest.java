package dev.pluto.identity.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the files say of each other. */
class AccountPageTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"/account/([^\"#]+)\"|from '\\./([^']+)'");
    private static final Pattern WANTED = Pattern.compile("\\bby\\('([a-z-]+)'\\)|on(?:Click|Submit)\\('([a-z-]+)'");
    private static final Pattern LABEL = Pattern.compile("<label for=\"([a-z-]+)\"");
    private static final Pattern FIELD = Pattern.compile("<input id=\"([a-z-]+)\"");

    private static String text(String name) {
        return new String(PageFile.read(name).content(), StandardCharsets.UTF_8);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(AccountPageTest::group)
                .distinct()
                .toList();
    }

    private static String group(MatchResult found) {
        return found.group(1) != null || found.groupCount() == 1 ? found.group(1) : found.group(2);
    }

    private static Stream<String> scripts() {
        return AccountPage.FILES.stream().filter(name -> name.endsWith(".js"));
    }

    @Test
    void needsNothingButWhatIsServed() {
        assertThat(AccountPage.FILES)
                .containsAll(found(REFERENCE, text(AccountPage.PAGE)))
                .containsAll(scripts()
                        .flatMap(name -> found(REFERENCE, text(name)).stream())
                        .toList());
    }

    /** The policy would not let it run. */
    @Test
    void hasNoScriptAndNoStyleInThePage() {
        assertThat(text(AccountPage.PAGE))
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContain("<style", "style=\"", "onclick", "onsubmit", "javascript:");
        scripts()
                .forEach(name -> assertThat(text(name))
                        .as(name)
                        .doesNotContain(
                                "innerHTML",
                                "outerHTML",
                                "insertAdjacentHTML",
                                "document.write",
                                "eval(",
                                "new Function"));
    }

    @Test
    void findsEveryElementItAsksFor() {
        String page = text(AccountPage.PAGE);
        assertThat(found(WANTED, text("account.js")))
                .hasSizeGreaterThan(40)
                .allSatisfy(id -> assertThat(page).containsOnlyOnce("id=\"" + id + "\""));
    }

    @Test
    void everyFieldHasALabel() {
        String page = text(AccountPage.PAGE);
        assertThat(found(FIELD, page)).hasSizeGreaterThan(8).hasSameElementsAs(found(LABEL, page));
    }
}
