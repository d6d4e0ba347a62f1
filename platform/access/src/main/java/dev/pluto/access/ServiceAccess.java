package dev.pluto.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a REST client that has the {@link ServiceTokenFilter}: which service it calls, and what it may do there with its token. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ServiceAccess {

    /** The service that is called, by its client id at identity. */
    String to();

    /** What all methods of the client need together, of {@link Scopes}. */
    String[] scopes();
}
