/** Signatures in PDF (PAdES, ETSI EN 319 142): the room for a signature, what was signed, what came later, the evidence kept in the file. Its door: {@link kz.ruqsat.eds.pdf.PdfSigning}. */
@NullMarked
package kz.ruqsat.eds.pdf;

import org.jspecify.annotations.NullMarked;
