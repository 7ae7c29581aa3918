import Authoring
import Glibc
import Localization
import Phrasing
import Wizard

extension Reader {
  static let guide = Reader(
    name: "guide", executions: 100_000, brief: 50, longest: 65_536, seeds: { Samples.guideFiles },
    feed: { input in
      let loaded = Samples.library.load(SourceFile(name: "guide.yaml", bytes: input))
      let isRefused = loaded.findings.contains { $0.severity == .error }
      if (loaded.guide == nil) != isRefused { return "a guide refused without an error, or taken with one" }
      if loaded.findings.contains(where: { $0.place.line < 1 || $0.place.column < 1 }) { return "a finding nowhere" }
      guard let compiled = loaded.guide else { return nil }
      return (try? Edition(bytes: Edition(compiled.guide).bytes)) == nil ? "a guide that cannot travel" : nil
    })

  static let catalogue = Reader(
    name: "catalogue", executions: 1_000_000, brief: 1_000, longest: 8_192, seeds: { Samples.catalogueFiles },
    feed: { input in
      let file = POFile(SourceFile(name: "a.po", bytes: input))
      if file.findings.contains(where: { $0.place.line < 1 || $0.place.column < 1 }) { return "a finding nowhere" }
      if PODraft(file).bytes != input { return "a file that is other when it is written" }
      var end = 0
      for entry in file.entries {
        guard entry.range.lowerBound >= end, entry.range.upperBound <= input.count else {
          return "an entry at \(entry.range), after \(end)"
        }
        end = entry.range.upperBound
      }
      for role in [Catalogue.Role.source, .translation] {
        _ = Catalogue(file, domain: "a", language: "da", role: role).messages.map(\.isUsable)
      }
      return nil
    })

  static let xliff = Reader(
    name: "xliff", executions: 1_000_000, brief: 2_000, longest: 8_192, seeds: { Samples.exchangeFiles.map(\.xliff) },
    feed: { input in
      let read = XLIFF(SourceFile(name: "a.xlf", bytes: input))
      return complaint(read.files, read.findings)
    })

  static let translations = Reader(
    name: "translations", executions: 1_000_000, brief: 2_000, longest: 8_192,
    seeds: { Samples.exchangeFiles.map(\.csv) },
    feed: { input in
      let read = CSVTranslations(SourceFile(name: "a.csv", bytes: input))
      return complaint(read.files, read.findings)
    })

  private static func complaint(_ files: [ExchangeFile], _ findings: [Finding]) -> String? {
    if findings.contains(where: { $0.place.line < 1 || $0.place.column < 1 }) { return "a finding nowhere" }
    let template = Samples.exchangeTemplate
    for file in files.prefix(2) {
      let once = CatalogueImport(template: template, language: "da").imported(file, into: template)
      let written = POFile(SourceFile(name: "a.po", bytes: once.bytes))
      let twice = CatalogueImport(template: template, language: "da").imported(file, into: written)
      if twice.bytes != once.bytes || twice.taken > 0 { return "translations that are other when they come again" }
    }
    return nil
  }

  static let message = Reader(
    name: "message", executions: 3_000_000, longest: 512, seeds: { Samples.messages },
    feed: { input in
      let syntax = MessageSyntax(input)
      for problem in syntax.problems where problem.range.lowerBound < 0 || problem.range.upperBound > input.count {
        return "a problem at \(problem.range)"
      }
      guard let phrase = syntax.phrase else { return nil }
      var writer = ByteWriter()
      phrase.write(to: &writer)
      var reader = ByteReader(writer.bytes)
      guard Phrase(reading: &reader) == phrase, reader.isAtEnd else { return "a phrase changes on its way" }
      for notation in Samples.notations {
        for value in Samples.values { _ = phrase.filled(in: notation) { _ in value } }
        _ = phrase.filled(with: [], in: notation)
      }
      return nil
    })

  static let proofreader = Reader(
    name: "proofreader", executions: 300_000, brief: 200, longest: 512, seeds: { Samples.messages },
    feed: { input in
      // As a PO file has it: with a backslash before what needs one.
      var (written, pieces) = ([UInt8](), [SourceText.Piece(start: 0, offset: 0)])
      for (index, byte) in input.enumerated() {
        if byte < 0x20 || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\"") {
          written += [UInt8(ascii: "\\"), byte]
          pieces.append(SourceText.Piece(start: index + 1, offset: written.count))
        } else {
          written.append(byte)
        }
      }
      let file = SourceFile(name: "a.po", bytes: written)
      let text = SourceText(bytes: input, pieces: pieces)
      func catalogue(_ role: Catalogue.Role, _ language: String, _ messages: [(SourceText, SourceText?)]) -> Catalogue {
        Catalogue(
          domain: "guide", language: language, role: role,
          messages: messages.enumerated().map { index, words in
            CatalogueMessage(key: "m\(index)", text: words.0, original: words.1, file: file, offset: 0)
          })
      }
      let sources = Samples.sources.map {
        SourceText(bytes: Array($0.utf8), pieces: [SourceText.Piece(start: 0, offset: 0)])
      }
      let proofreader = Proofreader(
        source: catalogue(.source, "en", sources.map { ($0, nil) }), languages: Samples.languages)
      for language in ["da", "nl"] {
        for finding in proofreader.findings(of: catalogue(.translation, language, sources.map { (text, $0) })) {
          if finding.place.line < 1 || finding.place.column < 1 { return "a finding nowhere" }
          if let repair = finding.repair, repair.range.upperBound > written.count { return "a repair beyond the end" }
        }
      }
      let own = Proofreader(source: catalogue(.source, "en", [(text, nil)]), languages: Samples.languages)
      return own.findingsOfSource().contains { $0.place.line < 1 } ? "a finding nowhere" : nil
    })

  static let prose = Reader(
    name: "prose", executions: 1_000_000, longest: 512, seeds: { Samples.messages },
    feed: { input in
      guard let phrase = MessageSyntax(input).phrase else { return nil }
      for variant in phrase.variants.prefix(8) where Prose(of: variant).arguments != phrase.arguments {
        return "arguments go missing"
      }
      return nil
    })

  static let table = Reader(
    name: "table", executions: 1_000_000, brief: 10, longest: 4_096, seeds: { Samples.tables },
    feed: { input in
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { return "no pipe" }
      _ = write(ends[1], input, input.count)
      close(ends[1])
      let reader = CSVReader(ByteStream(channel: ends[0]))
      var count = reader.head.count
      while let record = reader.next(column: 1) {
        let bytes = reader.bytes(of: record)
        count += bytes.count
        if let cell = record.cell, cell.count > bytes.count { return "a cell longer than its record" }
      }
      return count > input.count ? "more bytes than were given" : nil
    })
}
