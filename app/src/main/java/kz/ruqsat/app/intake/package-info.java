/**
 * E-licensing's side of the windows: takes the packages that come through the gateway, checks the operator's signature,
 * files the application and answers with its number or the reasons; sends the result back when it is there. Start at
 * {@link kz.ruqsat.app.intake.PackageBox}. May use: casework, law, drafting (the content of a request), gateway (ports),
 * identity, jobs, parcels.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.intake;
