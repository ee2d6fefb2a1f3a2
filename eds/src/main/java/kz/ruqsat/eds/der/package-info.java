/** Reads strict DER (X.690 chapter 10) where it lies, without building objects of it. */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.eds.der;
