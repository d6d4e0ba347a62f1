package dev.pluto.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What others build on does not change without a word in docs/changelog.md. */
class ChangelogTest {

    @Test
    void tellsWhatTheContractsAreNow() {
        String digest = Changelog.digestOf(Kept.ROOT);

        assertThat(Changelog.of(Kept.ROOT).newestDigest()).as("""
            docs/api or the schemas of events are others than the newest entry of docs/changelog.md speaks of. Tell there, below
            a heading with today's date and above all others, what changed for whom, with this line:
            contracts: `%s`\
            """, digest).isEqualTo(digest);
    }
}
