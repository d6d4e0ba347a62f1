package dev.pluto.scheduler.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.pluto.contracts.Contract;
import dev.pluto.testing.ContractRules;
import org.junit.jupiter.api.Test;

/** What messaging asks, against what is read here. */
class ReminderContractTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    @Test
    void readsTheRequest() {
        assertThat(ContractRules.disagreements(
                        ReminderRequest.class, Contract.REMINDER_REQUEST.schema(), JSON, Contract.schemas()))
                .isEmpty();
    }
}
