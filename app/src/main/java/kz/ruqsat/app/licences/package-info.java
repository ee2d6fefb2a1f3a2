/**
 * Results: makes the document (a licence or a reasoned refusal), has it signed, and enters a licence in the register in
 * the transaction of its signing. Start at {@link kz.ruqsat.app.licences.ResultDesk}. May use: casework, delegation, law, identity,
 * path, printing, shell, signers, gateway.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.licences;
