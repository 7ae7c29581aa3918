public import Authoring

extension Voice {
  /// A place in a document as it is cited in the language.
  public func shown(_ place: SourcePlace) -> String {
    let parts = place.parts.map(shown)
    return parts.isEmpty ? text(.placeWhole) : parts.count == 1 ? parts[0] : text(.placeParts(places: parts))
  }

  private func shown(_ part: SourcePlace.Part) -> String {
    switch part {
    case .spans(let unit, let spans): text(message(unit, spans))
    case .article(let article): text(message(article))
    case .annex(nil, nil): text(.placeAnnex)
    case .annex(let number?, nil): text(.placeAnnexNumber(number: number))
    case .annex(nil, let part?): text(.placeAnnexPart(part: part))
    case .annex(let number?, let part?): text(.placeAnnexNumberPart(number: number, part: part))
    }
  }

  private func message(_ unit: SourcePlace.Unit, _ spans: [SourcePlace.Span]) -> InterfaceMessage {
    if spans.count == 1, spans[0].last == nil {
      let number = spans[0].first
      return switch unit {
      case .line: .placeLine(line: number)
      case .page: .placePage(page: number)
      case .section: .placeSection(section: number)
      case .recital: .placeRecital(recital: number)
      case .article: .placeArticle(article: number)
      }
    }
    let numbers = spans.map { span in
      span.last.map { text(.placeSpan(first: span.first, last: $0)) } ?? span.first
    }
    return switch unit {
    case .line: .placeLines(lines: numbers)
    case .page: .placePages(pages: numbers)
    case .section: .placeSections(sections: numbers)
    case .recital: .placeRecitals(recitals: numbers)
    case .article: .placeArticles(articles: numbers)
    }
  }

  private func message(_ article: SourcePlace.Article) -> InterfaceMessage {
    switch article.place {
    case .paragraph(let paragraph): .placeParagraph(article: article.number, paragraph: paragraph)
    case .letter(let letter): .placeLetter(article: article.number, letter: letter)
    case .letterOfParagraph(let paragraph, let letter):
      .placeLetterOfParagraph(article: article.number, paragraph: paragraph, letter: letter)
    case .point(let point): .placePoint(article: article.number, point: point)
    }
  }
}
