package dev.pluto.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.pluto.contracts.Contract;
import dev.pluto.testing.ContractRules;
import org.junit.jupiter.api.Test;

/** The profile as others read it, over HTTP and in Redis. */
class ProfileContractTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    @Test
    void writesWhatOthersRead() {
        assertThat(ContractRules.disagreements(Profile.class, Contract.PROFILE.schema(), JSON, Contract.schemas()))
                .isEmpty();
    }
}
