package dev.pluto.identity.activation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.pluto.contracts.Contract;
import dev.pluto.testing.ContractRules;
import org.junit.jupiter.api.Test;

/** What messaging asks and is answered, against what is read and written here. */
class ActivationContractTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    @Test
    void readsTheRequest() {
        assertThat(ContractRules.disagreements(
                        ActivationRequest.class, Contract.ACTIVATION_REQUEST.schema(), JSON, Contract.schemas()))
                .isEmpty();
    }

    @Test
    void writesTheAnswer() {
        assertThat(ContractRules.disagreements(
                        Activation.class, Contract.ACTIVATION.schema(), JSON, Contract.schemas()))
                .isEmpty();
    }
}
