package dev.pluto.scheduler.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.pluto.contracts.Contract;
import dev.pluto.testing.ContractRules;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What messaging asks, against what is read here. */
class ReminderContractTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of(ReminderRequest.class, Contract.REMINDER_REQUEST),
                Arguments.of(PlannedReminderRequest.class, Contract.PLANNED_REMINDER),
                Arguments.of(RemindersWantedRequest.class, Contract.REMINDERS_WANTED),
                Arguments.of(ReminderChangeRequest.class, Contract.REMINDER_CHANGE),
                Arguments.of(DeedUndoRequest.class, Contract.DEED_UNDO));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void readsTheRequest(Class<? extends Record> request, Contract contract) {
        assertThat(ContractRules.disagreements(request, contract.schema(), JSON, Contract.schemas()))
                .isEmpty();
    }
}
