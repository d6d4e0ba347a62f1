package dev.pluto.servers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessIdentityTest {

    @Test
    void isTheSameHoweverOftenOneLooks() {
        ProcessIdentity self = ProcessIdentity.ofThisProcess();

        assertThat(ProcessIdentity.of(self.pid())).contains(self);
        assertThat(self.isAlive()).isTrue();
        assertThat(self.find()).contains(ProcessHandle.current());
        assertThat(self.birth()).isNotBlank().doesNotContainAnyWhitespaces();
    }

    @Test
    void differsFromStrangerWithTheSameNumber() {
        ProcessIdentity self = ProcessIdentity.ofThisProcess();
        ProcessIdentity before = new ProcessIdentity(self.pid(), self.birth() + "1");

        assertThat(before.isAlive()).isFalse();
        assertThat(before.find()).isEmpty();
    }

    @Test
    void endsWithItsProcess() throws Exception {
        Process brief = new ProcessBuilder("/bin/sh", "-c", "read line").start();
        ProcessIdentity identity = ProcessIdentity.of(brief.pid()).orElseThrow();

        brief.getOutputStream().close();
        brief.waitFor();

        assertThat(identity.isAlive()).isFalse();
        assertThat(ProcessIdentity.of(brief.pid())).isNotEqualTo(java.util.Optional.of(identity));
    }

    @Test
    void staysTheSameWhenItsProgramBecomesAnother() throws Exception {
        Process process = new ProcessBuilder("/bin/sh", "-c", "read line; exec sleep 60").start();
        ProcessIdentity identity = ProcessIdentity.of(process.pid()).orElseThrow();

        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        while (!process.info().command().orElse("").endsWith("sleep")) {
            Thread.onSpinWait();
        }

        assertThat(identity.isAlive()).isTrue();
        process.destroyForcibly();
    }
}
