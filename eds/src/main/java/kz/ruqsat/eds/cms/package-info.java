/** The structure of CMS SignedData (RFC 5652) and whether a signer's value fits its content; nothing of trust. Its door: {@link kz.ruqsat.eds.cms.CmsPackage}. */
@NullMarked
package kz.ruqsat.eds.cms;

import org.jspecify.annotations.NullMarked;
