package kz.ruqsat.eds.testing;

import java.util.List;
import kz.ruqsat.eds.cms.CmsStructure;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;

/** Time-stamp tokens that no proper authority would make. */
public final class Stamps {
    private Stamps() {}

    /** The same statement, signed by somebody else. */
    public static byte[] bySigner(byte[] token, TestAuthority.Holder holder) throws Exception {
        TSTInfo info = TSTInfo.getInstance(CmsStructure.parse(token).content());
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                .build("SHA256withRSA", holder.keys().getPrivate(), holder.certificate()));
        generator.addCertificates(new JcaCertStore(List.of(holder.certificate())));
        return generator
                .generate(new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, info.getEncoded()), true)
                .getEncoded();
    }
}
