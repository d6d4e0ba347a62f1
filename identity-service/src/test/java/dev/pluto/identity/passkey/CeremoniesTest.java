package dev.pluto.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.EdDSACOSEKey;
import com.webauthn4j.data.attestation.authenticator.RSACOSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import com.webauthn4j.test.EmulatorUtil;
import com.webauthn4j.test.authenticator.AuthenticatorAdaptor;
import com.webauthn4j.test.authenticator.webauthn.PackedAuthenticator;
import com.webauthn4j.test.authenticator.webauthn.WebAuthnAuthenticatorAdaptor;
import com.webauthn4j.test.client.RegistrationEmulationOption;
import dev.pluto.identity.BearerSecret;
import dev.pluto.identity.passkey.Ceremonies.NewKey;
import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CeremoniesTest {

    private static final String ORIGIN = "https://pluto.example";
    private static final String HOUSE = "pluto.example";

    private final Ceremonies ceremonies = new Ceremonies(new RelyingParty(HOUSE, Set.of(new Origin(ORIGIN))));
    private final SoftKey anna = SoftKey.at(ORIGIN, HOUSE);
    private final UUID annaId = UUID.randomUUID();
    private final String challenge = BearerSecret.random();

    private NewKey register(JsonObject made) {
        return ceremonies.judge(ceremonies.read(attested(made)));
    }

    private KeptPasskey kept(JsonObject made) {
        NewKey key = register(made);
        return new KeptPasskey(UUID.randomUUID(), annaId, true, key.key(), key.counter(), key.synced(), key.backedUp());
    }

    private Ceremonies.Use use(JsonObject signed, KeptPasskey kept) {
        return ceremonies.judge(ceremonies.read(signed(signed)), kept);
    }

    static AttestedCredential attested(JsonObject made) {
        JsonObject response = made.getJsonObject("response");
        return new AttestedCredential(new AttestedCredential.Response(
                response.getString("clientDataJSON"), response.getString("attestationObject"), List.of("usb")));
    }

    static SignedAssertion signed(JsonObject signed) {
        JsonObject response = signed.getJsonObject("response");
        return new SignedAssertion(
                signed.getString("id"),
                new SignedAssertion.Response(
                        response.getString("clientDataJSON"),
                        response.getString("authenticatorData"),
                        response.getString("signature"),
                        response.getString("userHandle")));
    }

    private static Refusal refusalOf(Supplier<?> deed) {
        return catchThrowableOfType(PasskeyRefused.class, deed::get).why();
    }

    @Test
    void readsForWhichChallengeItWasMade() {
        assertThat(ceremonies.read(attested(anna.make(annaId, challenge))).challenge())
                .isEqualTo(challenge);
    }

    @Test
    void takesAKeyWhoeverMadeItAndWhatIsSignedWithIt() {
        KeptPasskey kept = kept(anna.make(annaId, challenge));

        long first = use(anna.sign(challenge), kept).counter();
        long second = use(anna.sign(challenge), kept).counter();

        assertThat(kept.synced()).isFalse();
        assertThat(second).isGreaterThan(first);
    }

    @Test
    void takesPackedAttestation() {
        SoftKey packed = SoftKey.with(new WebAuthnAuthenticatorAdaptor(new PackedAuthenticator()), ORIGIN, HOUSE);
        KeptPasskey kept = kept(packed.make(annaId, challenge));
        assertThat(use(packed.sign(challenge), kept).counter()).isPositive();
    }

    @Test
    void refusesPackedAttestationThatIsNotSignedTruly() {
        RegistrationEmulationOption faults = new RegistrationEmulationOption();
        faults.setSignatureOverrideEnabled(true);
        faults.setSignature(new byte[64]);
        SoftKey packed = SoftKey.with(new WebAuthnAuthenticatorAdaptor(new PackedAuthenticator()), ORIGIN, HOUSE);

        assertThat(refusalOf(() -> register(packed.make(annaId, challenge, faults))))
                .isIn(Refusal.SIGNATURE, Refusal.ATTESTATION);
    }

    static Stream<AuthenticatorAdaptor> othersAttestations() {
        return Stream.of(
                new WebAuthnAuthenticatorAdaptor(EmulatorUtil.ANDROID_KEY_AUTHENTICATOR),
                new WebAuthnAuthenticatorAdaptor(EmulatorUtil.TPM_AUTHENTICATOR));
    }

    @ParameterizedTest
    @MethodSource("othersAttestations")
    void refusesOtherAttestations(AuthenticatorAdaptor authenticator) {
        SoftKey key = SoftKey.with(authenticator, ORIGIN, HOUSE);
        assertThat(refusalOf(() -> register(key.make(annaId, challenge)))).isEqualTo(Refusal.ATTESTATION);
    }

    @Test
    void refusesToRegisterWhatWasMadeElsewhereOrByNobody() {
        assertThat(refusalOf(() -> register(anna.on("https://evil.example").make(annaId, challenge))))
                .isEqualTo(Refusal.ORIGIN);
        assertThat(refusalOf(() -> register(anna.on("https://x.pluto.example").make(annaId, challenge))))
                .isEqualTo(Refusal.ORIGIN);
        assertThat(refusalOf(() -> register(anna.askedBy("evil.example").make(annaId, challenge))))
                .isEqualTo(Refusal.RP_ID);
        assertThat(refusalOf(() -> register(SoftKey.old(ORIGIN, HOUSE).make(annaId, challenge))))
                .isEqualTo(Refusal.USER_VERIFICATION);
    }

    @Test
    void refusesWhatWasSignedElsewhereOrByNobody() {
        KeptPasskey kept = kept(anna.make(annaId, challenge));

        assertThat(refusalOf(() -> use(anna.on("https://evil.example").sign(challenge), kept)))
                .isEqualTo(Refusal.ORIGIN);
        assertThat(refusalOf(() -> use(anna.unverified().sign(challenge), kept)))
                .isEqualTo(Refusal.USER_VERIFICATION);
    }

    @Test
    void refusesWhatWasMadeForAnotherHouse() {
        SoftKey elsewhere = anna.askedBy("evil.example");
        JsonObject made = elsewhere.make(annaId, challenge);
        Ceremonies others = new Ceremonies(new RelyingParty("evil.example", Set.of(new Origin(ORIGIN))));
        NewKey key = others.judge(others.read(attested(made)));
        KeptPasskey kept = new KeptPasskey(UUID.randomUUID(), annaId, true, key.key(), 0, false, false);

        assertThat(refusalOf(() -> use(elsewhere.sign(challenge), kept))).isEqualTo(Refusal.RP_ID);
    }

    @Test
    void refusesACounterThatWentBackOrStoodStill() {
        KeptPasskey before = kept(anna.make(annaId, challenge));
        JsonObject signed = anna.sign(challenge);
        long counter = use(signed, before).counter();
        KeptPasskey after = new KeptPasskey(before.id(), annaId, true, before.key(), counter, false, false);

        assertThat(refusalOf(() -> use(signed, after))).isEqualTo(Refusal.COUNTER);
        assertThat(use(anna.sign(challenge), after).counter()).isGreaterThan(counter);
    }

    @Test
    void refusesAnotherPersonsKeyAndAnotherPersonsName() {
        KeptPasskey annas = kept(anna.make(annaId, challenge));
        SoftKey tom = SoftKey.at(ORIGIN, HOUSE);
        tom.make(annaId, challenge);
        JsonObject bySomebody = anna.sign(challenge);
        bySomebody.getJsonObject("response").put("userHandle", Base64Url.of(Ceremonies.handleOf(UUID.randomUUID())));
        JsonObject byNobody = anna.sign(challenge);
        byNobody.getJsonObject("response").putNull("userHandle");

        assertThat(refusalOf(() -> use(tom.sign(challenge), annas))).isIn(Refusal.SIGNATURE, Refusal.FORM);
        assertThat(refusalOf(() -> use(bySomebody, annas))).isEqualTo(Refusal.UNKNOWN);
        assertThat(refusalOf(() -> use(byNobody, annas))).isEqualTo(Refusal.UNKNOWN);
    }

    @Test
    void refusesWhatWasChangedAfterItWasSigned() {
        KeptPasskey kept = kept(anna.make(annaId, challenge));
        for (String member : List.of("signature", "authenticatorData")) {
            JsonObject changed = anna.sign(challenge);
            byte[] bytes = Base64.getUrlDecoder()
                    .decode(changed.getJsonObject("response").getString(member));
            bytes[bytes.length - 1] ^= 1;
            changed.getJsonObject("response").put(member, Base64Url.of(bytes));
            assertThat(refusalOf(() -> use(changed, kept))).as(member).isEqualTo(Refusal.SIGNATURE);
        }
    }

    @Test
    void refusesWhatWasSignedInAFrameOfSomebodyElseOrForSomethingElse() {
        KeptPasskey kept = kept(anna.make(annaId, challenge));

        assertThat(refusalOf(() ->
                        use(withClientData(anna.sign(challenge), data -> data.put("crossOrigin", true)), kept)))
                .isEqualTo(Refusal.ORIGIN);
        assertThat(refusalOf(() ->
                        use(withClientData(anna.sign(challenge), data -> data.put("type", "webauthn.create")), kept)))
                .isEqualTo(Refusal.FORM);
        assertThat(refusalOf(() -> register(
                        withClientData(anna.make(annaId, challenge), data -> data.put("type", "webauthn.get")))))
                .isEqualTo(Refusal.FORM);
    }

    private static JsonObject withClientData(JsonObject credential, Consumer<JsonObject> change) {
        JsonObject response = credential.getJsonObject("response");
        JsonObject data = new JsonObject(new String(
                Base64.getUrlDecoder().decode(response.getString("clientDataJSON")), StandardCharsets.UTF_8));
        change.accept(data);
        response.put("clientDataJSON", Base64Url.of(data.encode().getBytes(StandardCharsets.UTF_8)));
        return credential;
    }

    @Test
    void refusesAKeyOfAKindThatWasNotAskedFor() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        RSACOSEKey sha512 = RSACOSEKey.create((RSAPublicKey) pair.getPublic(), COSEAlgorithmIdentifier.RS512);
        JsonObject made = anna.make(annaId, challenge);
        JsonObject response = made.getJsonObject("response");
        AttestationObjectConverter attestations = new AttestationObjectConverter(new ObjectConverter());
        AttestationObject was =
                attestations.convert(Base64.getUrlDecoder().decode(response.getString("attestationObject")));
        AuthenticatorData<RegistrationExtensionAuthenticatorOutput> said = was.getAuthenticatorData();
        AttestedCredentialData key =
                new AttestedCredentialData(said.getAttestedCredentialData().getAaguid(), new byte[] {1, 2, 3}, sha512);
        AttestationObject other = new AttestationObject(
                new AuthenticatorData<>(said.getRpIdHash(), said.getFlags(), said.getSignCount(), key),
                was.getAttestationStatement());
        response.put("attestationObject", Base64Url.of(attestations.convertToBytes(other)));

        assertThat(refusalOf(() -> register(made))).isEqualTo(Refusal.ALGORITHM);
    }

    static Stream<Arguments> kindsOfKeys() throws Exception {
        KeyPair ed25519 = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
        curve.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair p256 = curve.generateKeyPair();
        return Stream.of(
                Arguments.of(
                        EdDSACOSEKey.create((EdECPublicKey) ed25519.getPublic(), COSEAlgorithmIdentifier.EdDSA),
                        ed25519,
                        "Ed25519"),
                Arguments.of(
                        RSACOSEKey.create((RSAPublicKey) rsa.getPublic(), COSEAlgorithmIdentifier.RS256),
                        rsa,
                        "SHA256withRSA"),
                Arguments.of(
                        EC2COSEKey.create((ECPublicKey) p256.getPublic(), COSEAlgorithmIdentifier.ES256),
                        p256,
                        "SHA256withECDSA"));
    }

    /** Made by hand, as the specification has it (6.1 and 7.2): flags UP, UV, BE and BS, a counter that stays 0. */
    @ParameterizedTest
    @MethodSource("kindsOfKeys")
    void takesSyncedKeysOfEachKind(COSEKey key, KeyPair pair, String algorithm) throws Exception {
        AttestedCredentialData kept =
                ceremonies.keyOf(ceremonies.bytesOf(new AttestedCredentialData(AAGUID.ZERO, new byte[] {7}, key)));
        KeptPasskey passkey = new KeptPasskey(UUID.randomUUID(), annaId, true, kept, 0, true, false);
        byte[] data = "{\"type\":\"webauthn.get\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(challenge, ORIGIN)
                .getBytes(StandardCharsets.UTF_8);
        byte[] said = ByteBuffer.allocate(37)
                .put(sha256(HOUSE.getBytes(StandardCharsets.UTF_8)))
                .put((byte) 0x1d)
                .putInt(0)
                .array();
        Signature signing = Signature.getInstance(algorithm);
        signing.initSign(pair.getPrivate());
        signing.update(said);
        signing.update(sha256(data));
        SignedAssertion signed = new SignedAssertion(
                Base64Url.of(new byte[] {7}),
                new SignedAssertion.Response(
                        Base64Url.of(data),
                        Base64Url.of(said),
                        Base64Url.of(signing.sign()),
                        Base64Url.of(Ceremonies.handleOf(annaId))));

        assertThat(ceremonies.judge(ceremonies.read(signed), passkey)).isEqualTo(new Ceremonies.Use(0, true));
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    @Test
    void refusesWhatCannotBeRead() {
        JsonObject made = anna.make(annaId, challenge);
        for (String member : List.of("clientDataJSON", "attestationObject")) {
            JsonObject broken = made.copy();
            broken.getJsonObject("response").put(member, "AAAA");
            assertThat(refusalOf(() -> register(broken))).isEqualTo(Refusal.UNREADABLE);
        }
    }

    @Test
    void keepsAKeyAsBytes() {
        NewKey key = register(anna.make(annaId, challenge));
        assertThat(ceremonies.keyOf(ceremonies.bytesOf(key.key()))).isEqualTo(key.key());
    }
}
