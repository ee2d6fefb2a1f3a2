/** XML signatures (XMLDSig, XAdES of ETSI EN 319 132): safe reading, canonical form, where parts must stand, and the judging. Its doors: {@link kz.ruqsat.eds.xml.SafeXml}, {@link kz.ruqsat.eds.xml.CanonicalXml}. */
@NullMarked
package kz.ruqsat.eds.xml;

import org.jspecify.annotations.NullMarked;
