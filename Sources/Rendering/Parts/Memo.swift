/// Remembers answers while one post is fitted: the same texts are looked at again beside every combination of the others.
final class Memo<Question: Hashable, Answer> {
  private var answers: [Question: Answer] = [:]

  /// The answer to a question, worked out the first time.
  func callAsFunction(_ question: Question, _ work: () -> Answer) -> Answer {
    if let known = answers[question] { return known }
    let answer = work()
    answers[question] = answer
    return answer
  }
}
