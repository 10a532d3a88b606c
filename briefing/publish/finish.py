"""The last touches to a PDF before it is written: its PDF/UA mark, each attachment once, each object set once.

Imports pydyf, which WeasyPrint writes its files with.
"""

import re
from typing import Any

import pydyf

# PDF/A asks that every schema of the metadata be described in the file; PDF/UA's identifier is not a predefined one.
_UA = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
_RDF_END = b"</rdf:RDF>"


class Final(pydyf.Object):  # type: ignore[misc]  # pydyf carries no types
    """An object in its final bytes. pydyf works them out twice, to write them and to digest them for the file's id."""

    def __init__(self, of: Any) -> None:  # noqa: ANN401 - pydyf carries no types
        super().__init__()
        self.number, self.generation, self.free = of.number, of.generation, of.free
        self._data: bytes = of.data
        self._compressible: bool = of.compressible

    @property
    def data(self) -> bytes:
        """What the object holds, as it stands in the file."""
        return self._data

    @property
    def compressible(self) -> bool:
        """Whether it may stand in a stream of objects: a stream may not."""
        return self._compressible


def finish(document: object, pdf: Any) -> None:  # noqa: ANN401 - pydyf carries no types
    """Declare PDF/UA-1, list each attachment once (WeasyPrint 70 lists them twice), and set every object."""
    del document
    metadata = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    metadata.stream = [re.sub(_RDF_END, lambda end: _UA + end.group(), part, count=1) for part in metadata.stream]
    if "AF" in pdf.catalog:
        files = pdf.catalog["AF"]
        files[:] = list(dict.fromkeys(files))
    pdf.objects[:] = [object_ if object_.free == "f" else Final(object_) for object_ in pdf.objects]
