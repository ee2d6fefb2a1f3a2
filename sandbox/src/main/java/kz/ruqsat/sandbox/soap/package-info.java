/** SOAP 1.1 as the gateway speaks it: envelopes, WS-Security, signed documents, faults. Knows no service. */
@NullMarked
package kz.ruqsat.sandbox.soap;

import org.jspecify.annotations.NullMarked;
