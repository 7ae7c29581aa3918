@testable internal import Wizard
