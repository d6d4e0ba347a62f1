/** Language models that run somewhere else, behind one port: what they are asked, and what comes back while they speak. */
@NullMarked
package dev.pluto.messaging.llm;

import org.jspecify.annotations.NullMarked;
