import { showExample } from './example';
import { showFigures } from './figures';
import { chooseLanguage } from './language';

chooseLanguage();
showExample();
void showFigures();
