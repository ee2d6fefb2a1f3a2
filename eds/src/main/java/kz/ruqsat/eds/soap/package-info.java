/** Messages of information systems: WS-Security and enveloped XML, signed and verified. Its doors: {@link kz.ruqsat.eds.soap.WsSecurity}, {@link kz.ruqsat.eds.soap.EnvelopedXml}. */
@NullMarked
package kz.ruqsat.eds.soap;

import org.jspecify.annotations.NullMarked;
