/**
 * The long life of signed papers: each is brought to PAdES LTA soon after its signing, and its archive time stamp is
 * renewed before the stamp's authority or algorithm ends. Start at {@link kz.ruqsat.app.archive.Archive}. May use:
 * casework, jobs, eds; the register reads its table.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.archive;
