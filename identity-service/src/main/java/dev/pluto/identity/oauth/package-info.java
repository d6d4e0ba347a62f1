/** How applications come to act for people: the person signs in and agrees, the application gets a code and for that tokens (OAuth 2). */
@NullMarked
package dev.pluto.identity.oauth;

import org.jspecify.annotations.NullMarked;
