/**
 * What of this program meets each numbered process and condition of each flow, and the proof that it is there. Start at
 * {@link kz.ruqsat.app.coverage.CoverRegulations}. May use: casework, cli, gateway (its ports), law.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.coverage;
