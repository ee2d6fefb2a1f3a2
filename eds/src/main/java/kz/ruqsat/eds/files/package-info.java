/** Files that are no plain document: what a file is, lists, answers and time stamps given by themselves, and the package of a licence. Its door: {@link kz.ruqsat.eds.files.LicencePackage}. */
@NullMarked
package kz.ruqsat.eds.files;

import org.jspecify.annotations.NullMarked;
