package dev.pluto.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

class PersonalDataFilterTest {

    private static final String NUMBER = "+4915112345678";

    private final PersonalDataFilter filter = new PersonalDataFilter();

    @Test
    void masksParametersOfEveryStyle() {
        ExtLogRecord printf = line("from %s", ExtLogRecord.FormatStyle.PRINTF, NUMBER);
        ExtLogRecord braces = line("from {0}", ExtLogRecord.FormatStyle.MESSAGE_FORMAT, NUMBER);

        assertThat(filter.isLoggable(printf)).isTrue();
        assertThat(filter.isLoggable(braces)).isTrue();

        assertThat(printf.getFormattedMessage()).isEqualTo("from [phone]");
        assertThat(braces.getFormattedMessage()).isEqualTo("from [phone]");
        assertThat(printf.getParameters()).isNull();
    }

    @Test
    void masksNumberThatOnlyMessageAndParameterTogetherMake() {
        ExtLogRecord line = line("from +49%s", ExtLogRecord.FormatStyle.PRINTF, "15112345678");

        filter.isLoggable(line);

        assertThat(line.getFormattedMessage()).isEqualTo("from [phone]");
    }

    @Test
    void masksNumberGivenAsAnObject() {
        ExtLogRecord line = line("from %s", ExtLogRecord.FormatStyle.PRINTF, new StringBuilder(NUMBER));

        filter.isLoggable(line);

        assertThat(line.getFormattedMessage()).isEqualTo("from [phone]");
    }

    @Test
    void leavesHarmlessLineUntouched() {
        ExtLogRecord line = line("%d messages in %d ms", ExtLogRecord.FormatStyle.PRINTF, 12, 3456);

        filter.isLoggable(line);

        assertThat(line.getParameters()).containsExactly(12, 3456);
        assertThat(line.getFormattedMessage()).isEqualTo("12 messages in 3456 ms");
    }

    @Test
    void masksPercentSignsLiterally() {
        ExtLogRecord line = line("100%% of %s", ExtLogRecord.FormatStyle.PRINTF, NUMBER + " %s {0}");

        filter.isLoggable(line);

        assertThat(line.getFormattedMessage()).isEqualTo("100% of [phone] %s {0}");
    }

    @Test
    void masksExceptionItsCausesAndSuppressed() {
        IllegalStateException thrown =
                new IllegalStateException("outer", new IllegalArgumentException("cause " + NUMBER));
        thrown.addSuppressed(new IllegalStateException("closing anna@example.com"));
        ExtLogRecord line = line("failed", ExtLogRecord.FormatStyle.PRINTF);
        line.setThrown(thrown);

        filter.isLoggable(line);

        assertThat(printed(line.getThrown()))
                .contains("java.lang.IllegalStateException: outer")
                .contains("Caused by: java.lang.IllegalArgumentException: cause [phone]")
                .contains("Suppressed: java.lang.IllegalStateException: closing [email]")
                .contains("PersonalDataFilterTest.masksExceptionItsCausesAndSuppressed")
                .doesNotContain(NUMBER)
                .doesNotContain("anna");
    }

    @Test
    void survivesExceptionsInACircle() {
        IllegalStateException one = new IllegalStateException("one " + NUMBER);
        IllegalStateException two = new IllegalStateException("two", one);
        one.initCause(two);
        ExtLogRecord line = line("failed", ExtLogRecord.FormatStyle.PRINTF);
        line.setThrown(one);

        filter.isLoggable(line);

        assertThat(printed(line.getThrown())).doesNotContain(NUMBER);
    }

    @Test
    void keepsHarmlessExceptionItself() {
        IllegalStateException thrown = new IllegalStateException("closed");
        ExtLogRecord line = line("failed", ExtLogRecord.FormatStyle.PRINTF);
        line.setThrown(thrown);

        filter.isLoggable(line);

        assertThat(line.getThrown()).isSameAs(thrown);
    }

    private static ExtLogRecord line(String format, ExtLogRecord.FormatStyle style, Object... parameters) {
        ExtLogRecord line = new ExtLogRecord(Level.INFO, format, style, PersonalDataFilterTest.class.getName());
        line.setParameters(parameters);
        return line;
    }

    private static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
