package dev.pluto.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Security;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import org.jose4j.jca.ProviderContext;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;

class SignatureProviderTest {

    private static final ProviderContext JDK = new ProviderContext();

    private final KeyPair pair = pair();

    @Test
    @EnabledOnOs(value = LINUX, architectures = "amd64")
    void tokensAreSignedAndCheckedByTheLibrary() {
        ProviderContext context = SignatureProvider.context();

        assertThat(context.getSuppliedKeyProviderContext().getSignatureProvider())
                .isEqualTo(AmazonCorrettoCryptoProvider.PROVIDER_NAME);
        assertThat(context.getGeneralProviderContext().getSignatureProvider())
                .isEqualTo(AmazonCorrettoCryptoProvider.PROVIDER_NAME);
    }

    @Test
    void whatOneSignsTheOtherTakesAndNothingElse() throws Exception {
        String byLibrary = signed(SignatureProvider.context());
        String byJdk = signed(JDK);

        assertThat(isGenuine(byLibrary, JDK)).isTrue();
        assertThat(isGenuine(byJdk, SignatureProvider.context())).isTrue();
        assertThat(isGenuine(byJdk.replaceFirst("\\.[^.]+\\.", ".e30."), SignatureProvider.context()))
                .isFalse();
    }

    @Test
    void nobodyElseHasTheLibraryWithoutAskingForIt() throws Exception {
        SignatureProvider.context();

        assertThat(Security.getProviders()[0].getName()).isNotEqualTo(AmazonCorrettoCryptoProvider.PROVIDER_NAME);
        assertThat(Signature.getInstance("SHA256withECDSA").getProvider().getName())
                .isNotEqualTo(AmazonCorrettoCryptoProvider.PROVIDER_NAME);
    }

    private String signed(ProviderContext context) throws Exception {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setProviderContext(context);
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        jws.setPayload("{\"sub\":\"a\"}");
        jws.setKey(pair.getPrivate());
        return jws.getCompactSerialization();
    }

    private boolean isGenuine(String token, ProviderContext context) throws Exception {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setProviderContext(context);
        jws.setCompactSerialization(token);
        jws.setKey(pair.getPublic());
        return jws.verifySignature();
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
