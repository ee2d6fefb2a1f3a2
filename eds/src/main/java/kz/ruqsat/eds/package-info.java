/**
 * Electronic digital signatures of Kazakhstan: reads certificates of the national CA, verifies CMS and PDF signatures
 * with their chains, revocation and time stamps, and prepares PDF files for signing elsewhere; signs and verifies the messages of information systems. No framework, no
 * keys of people.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.eds;
