package dev.pluto.identity.token;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.Security;
import org.jboss.logging.Logger;
import org.jose4j.jca.ProviderContext;

/**
 * Who computes the signatures of tokens: AWS-LC where its library fits this machine, in a fifth of the time of Java 25, else the JDK. Both keep to constant time, and
 * what one signs the other takes.
 */
final class SignatureProvider {

    private static final Logger LOG = Logger.getLogger(SignatureProvider.class);
    private static final ProviderContext CONTEXT = context(isThere());

    private SignatureProvider() {}

    /** For whatever signs or checks with jose4j. */
    static ProviderContext context() {
        return CONTEXT;
    }

    /** It is added behind all others, so that nobody else has it who does not ask for it by its name. */
    private static ProviderContext context(boolean isThere) {
        ProviderContext context = new ProviderContext();
        if (isThere) {
            Security.addProvider(AmazonCorrettoCryptoProvider.INSTANCE);
            String name = AmazonCorrettoCryptoProvider.PROVIDER_NAME;
            context.getSuppliedKeyProviderContext().setSignatureProvider(name);
            context.getGeneralProviderContext().setSignatureProvider(name);
        }
        return context;
    }

    private static boolean isThere() {
        try {
            boolean loaded = AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null;
            LOG.infof("Tokens are signed by %s", loaded ? "AWS-LC" : "the JDK");
            return loaded;
        } catch (LinkageError e) {
            LOG.infof("Tokens are signed by the JDK (%s)", e.getClass().getSimpleName());
            return false;
        }
    }
}
